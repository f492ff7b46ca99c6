"""What X says in the place of a post, and what it means.

Only words that say that the post itself is out of readers' reach are taken for that. A notice about age, sensitive
matter or a country stands before posts that live.
"""

import re

from embedarchive.sources._base import Answer, Verdict

_GONE = re.compile(
    r"""
      deleted | suspended | deactivated | protected | no\ longer\ (?:available|exists?) | limits\ who\ can\ view
    | violated | does(?:n['’]t|\ not)\ exist
    | gelöscht | gesperrt | supprimé | suspendu | eliminad | suspendid | borrad | excluíd | suspens | eliminat | sospes
    | verwijderd | opgeschort | удал | заблокирован | приостановлен | silin | askıya | usunięt | zawieszon
    | 削除 | 凍結 | 삭제 | 정지 | 刪除 | 删除 | 停權 | 停权 | 冻结
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Deleted, suspended, protected: in English, as it is asked for, and in languages that are answered all the same."""

_GATES = re.compile(
    r"\bage\b|age-restricted|adult|sensitive|log ?in|sign ?up|withheld|in your country|in response to", re.IGNORECASE
)
_NO_SUCH_PAGE = re.compile(
    r"nothing to see here|(?:page|post|tweet) (?:does(?:n['’]t|n&#39;t| not)) exist|no status found", re.IGNORECASE
)
_LOOKED_AT = 200_000
"""Bytes of a page that are searched for these words; they stand in the first few thousand."""

_LEARN_MORE = re.compile(
    r"(?:learn more|了解更多|mehr erfahren|en savoir plus|más información|詳細はこちら)\.?$", re.IGNORECASE
)


def says_gone(words: str) -> bool:
    """Whether words in a post's place say that it is deleted, protected, or its account suspended or gone."""
    return not _GATES.search(words) and bool(_GONE.search(words))


def reason_in(words: str) -> str:
    """The reason in words in a post's place, without the link that follows it."""
    return _LEARN_MORE.sub("", words.strip()).rstrip()


def no_such_post(answer: Answer) -> Verdict | None:
    """The verdict of X's own page that says that there is no such thing; None for any other, whatever its status."""
    page = answer.body[:_LOOKED_AT].decode(errors="replace") if answer.status in {404, 410} else ""
    if not _NO_SUCH_PAGE.search(page):
        return None
    return Verdict(outcome="gone", reason="X knows no post with this id", answer=answer)
