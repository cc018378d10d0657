package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.util.AbstractList;

/** A range of numbers, up or down, that takes no room however long it is. */
final class NumberRange extends AbstractList<Integer> {
    private final int start;
    private final int size;
    private final int step;

    NumberRange(int start, int end) {
        this.start = start;
        this.step = start >= end ? -1 : 1;
        long count = Math.abs((long) end - start) + 1;
        if (count > Integer.MAX_VALUE) {
            throw new RenderStop(Reason.LIMIT, "the range from " + start + " to " + end + " is too long");
        }
        this.size = (int) count;
    }

    @Override public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("there is no element " + index);
        }
        return start + step * index;
    }

    @Override public int size() {
        return size;
    }

    @Override public boolean contains(Object value) {
        return indexOf(value) >= 0;
    }

    @Override public int indexOf(Object value) {
        long index = value instanceof Integer number ? ((long) number - start) * step : -1;
        return index >= 0 && index < size ? (int) index : -1;
    }
}
