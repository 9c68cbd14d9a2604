package org.holdfast.persistence.database.embedded.wire;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/** A long list of texts in a query. It is the same list each time that its bytes come, so that its set is made once. */
public final class Texts extends AbstractList<Object> implements RandomAccess {

    private final List<String> texts;
    private final Set<String> distinct;

    Texts(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.distinct = Set.copyOf(texts);
    }

    /** The texts, each once. */
    public Set<String> distinct() {
        return distinct;
    }

    @Override
    public Object get(int place) {
        return texts.get(place);
    }

    @Override
    public int size() {
        return texts.size();
    }
}
