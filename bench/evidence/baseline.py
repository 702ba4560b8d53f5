"""baseline.py [--whole] WORK.json: what a script of rank_bm25 and rapidfuzz does for the same article.

Every claim is ranked against every source by BM25, its best sentences are looked up in the best source, and every
quotation is aligned with every source. With --whole also what stet says beside that, as such a script would find it: words
of the sources reused without quotation marks (every claim aligned with every source), and sources that are one text (every
pair compared). No figures, no names, no dates, no ties of neighbours and no word diff either way.
"""
import json
import re
import sys
from itertools import combinations

from rank_bm25 import BM25Okapi
from rapidfuzz import fuzz


def words(text):
    return re.findall(r"\w+", text.lower())


def main(path, whole_work):
    with open(path, encoding="utf-8") as file:
        work = json.load(file)
    texts = [source["text"] for source in work["sources"]]
    by_source = BM25Okapi([words(text) for text in texts])
    split = [re.split(r"(?<=[.!?])\s+", text) for text in texts]
    by_sentence = [BM25Okapi([words(sentence) or ["-"] for sentence in sentences]) for sentences in split]
    found = 0
    for claim in work["claims"]:
        query = words(claim)
        scores = by_source.get_scores(query)
        best = int(scores.argmax())
        passages = by_sentence[best].get_scores(query).argsort()[::-1][:3]
        found += len(passages) > 0
    lowered = [text.lower() for text in texts]
    aligned = [
        max(fuzz.partial_ratio_alignment(quotation.lower(), text).score for text in lowered)
        for quotation in work["quotations"]
    ]
    if whole_work:
        reused = [max(fuzz.partial_ratio(claim.lower(), text) for text in lowered) for claim in work["claims"]]
        same = [fuzz.token_set_ratio(one, other) for one, other in combinations(lowered, 2)]
        print(f"{sum(score > 95 for score in reused)} reused, {sum(score > 90 for score in same)} the same")
    print(f"{found} claims, {sum(score > 75 for score in aligned)} quotations")


main(sys.argv[-1], "--whole" in sys.argv)
