"""A document of another program to DOCX or XLSX, through the LibreOffice that is installed."""

from __future__ import annotations

from pathlib import Path

from lxplan.failures import Failure
from lxplan.outputs.libreoffice import find_office, is_confined
from lxplan.outputs.running import cleared_up_when_told_to_end, run_to_end

_SECONDS = 120.0
_OTHERWISE = "mở tệp bằng Word hoặc Excel, lưu thành .{} rồi chạy lại"


def converted(data: bytes, ending: str, made: str) -> bytes:
    """Return a document, a file with this `ending` (`doc`), as the kind `made` (`docx`).

    Raises `Failure` when LibreOffice is missing, fails or takes too long; as with PDF, it runs
    apart and leaves nothing behind.
    """
    import subprocess
    import tempfile

    otherwise = _OTHERWISE.format(made)
    try:
        office = find_office()
    except Failure as failure:
        raise Failure(
            f"tệp .{ending} chỉ đọc được khi máy có LibreOffice; {otherwise}."
        ) from failure
    parent = Path.home() if is_confined(office) else None
    with (
        cleared_up_when_told_to_end(),
        tempfile.TemporaryDirectory(
            prefix="lxplan-import-", dir=parent, ignore_cleanup_errors=True
        ) as folder,
    ):
        source = Path(folder, f"x.{ending}")
        source.write_bytes(data)
        command = (
            str(office),
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault"),
            *("--convert-to", made, "--outdir", folder, str(source)),
        )
        try:
            run_to_end(command, _SECONDS)
            return source.with_suffix(f".{made}").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Failure(f"LibreOffice không đọc được tệp .{ending} này; {otherwise}.") from error
