"""The map as a picture: every label in a box of its own, the same every time."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.documents.page import PageRef
from accord.map.graph import Edge, Graph, Kind, Node, Tie
from accord.map.picture import Box, Picture, draw

labels = st.lists(st.text("abcdefgh ж", min_size=1, max_size=60), max_size=40)


def graph(texts: list[str], edges: list[tuple[int, int]]) -> Graph:
    nodes = tuple(
        Node(Kind.CONCEPT, text, PageRef("en", f"{n}.md")) for n, text in enumerate(texts)
    )
    ties = (Tie.NARROWER, Tie.RELATED)
    return Graph(nodes, tuple(Edge(*edge, ties[n % 2]) for n, edge in enumerate(edges)))


@st.composite
def graphs(draw_: st.DrawFn) -> Graph:
    texts = draw_(labels)
    pairs = list(combinations(range(len(texts)), 2))
    return graph(texts, draw_(st.lists(st.sampled_from(pairs), unique=True)) if pairs else [])


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(graphs())
@settings(max_examples=60)
def test_boxes_stand_apart_and_within_the_picture(given_: Graph) -> None:
    picture = draw(given_)
    assert not [pair for pair in combinations(picture.boxes, 2) if overlap(*pair)]
    for box in picture.boxes:
        assert 0 < box.x < box.x + box.width < picture.width
        assert 0 < box.y < box.y + box.height < picture.height
        assert "".join("".join(box.lines).split()) == "".join(box.node.label.split())


@given(graphs())
@settings(max_examples=20)
def test_the_same_graph_is_drawn_alike_every_time(given_: Graph) -> None:
    assert draw(given_) == draw(given_)


def test_an_empty_graph_is_an_empty_picture() -> None:
    assert draw(Graph((), ())).boxes == ()


def tree(count: int) -> Graph:
    texts = [f"concept number {n}" for n in range(count)]
    return graph(texts, [((n - 1) // 5, n) for n in range(1, count)])


def test_what_belongs_together_stands_nearer_than_what_does_not() -> None:
    picture = draw(tree(60))

    def distance(one: int, other: int) -> float:
        (x, y), (across, down) = picture.boxes[one].middle, picture.boxes[other].middle
        return float(((x - across) ** 2 + (y - down) ** 2) ** 0.5)

    tied = [distance(line.start, line.end) for line in picture.lines]
    every = [distance(*pair) for pair in combinations(range(60), 2)]
    assert sum(tied) / len(tied) < sum(every) / len(every) / 2


def test_a_hundred_and_fifty_concepts_have_room() -> None:
    picture = draw(tree(150))
    assert not [pair for pair in combinations(picture.boxes, 2) if overlap(*pair)]
    assert picture.width * picture.height < 150 * 200 * 60 * 4


def test_a_box_knows_its_neighbours_and_why() -> None:
    picture: Picture = draw(graph(["a", "b", "c"], [(0, 1), (1, 2)]))
    one, two, three = picture.boxes
    assert (one.tied, one.near) == ({Tie.NARROWER: (1,)}, (1,))
    assert (two.tied, two.near) == ({Tie.RELATED: (2,)}, (0, 2))
    assert (three.tied, three.near) == ({Tie.RELATED: (1,)}, (1,))


def test_a_guide_is_told_where_it_is_spoken_of() -> None:
    nodes = (
        Node(Kind.TOPIC, "trust", PageRef("en", "concepts/trust.md")),
        Node(Kind.GUIDE, "A call", PageRef("en", "guides/call.md")),
    )
    picture = draw(Graph(nodes, (Edge(1, 0, Tie.SPEAKS_OF),)))
    assert picture.boxes[0].told_in == (1,)
    assert picture.topics == (0,)


def test_long_labels_are_wrapped_between_words() -> None:
    (box,) = draw(graph(["unfulfilled expectations of customers"], [])).boxes
    assert box.lines == ("unfulfilled", "expectations of", "customers")
    assert [row[2] for row in box.rows] == list(box.lines)
