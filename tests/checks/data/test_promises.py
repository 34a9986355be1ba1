"""The table of promises is written as it is compared."""

from __future__ import annotations

from lxplan.checks.data.promises import PROMISES


def test_words_are_in_lower_case_and_each_promise_can_be_made_and_kept() -> None:
    for promise in PROMISES:
        assert promise.promised
        assert promise.kept
        assert all(words == words.lower() for words in (*promise.promised, *promise.kept))


def test_labels_stand_once() -> None:
    labels = [promise.label for promise in PROMISES]
    assert len(labels) == len(set(labels))
