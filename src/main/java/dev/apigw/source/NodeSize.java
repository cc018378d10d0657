package dev.apigw.source;

/** Sums of node counts that stop at the largest number instead of overflowing. */
final class NodeSize {
    private NodeSize() {}

    static long of(Iterable<Node> children) {
        long size = 1;
        for (Node child : children) {
            size = plus(size, child.expandedSize());
        }
        return size;
    }

    static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
