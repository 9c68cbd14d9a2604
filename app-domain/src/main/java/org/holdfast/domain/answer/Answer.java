package org.holdfast.domain.answer;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Fields;

/**
 * Where one requirement stands at one site.
 *
 * @param id what it answers
 * @param version 0 while nobody answered, one more with each change
 * @param path where the sheet lies
 * @param content what it says
 */
public record Answer(AnswerId id, long version, ScopePath path, AnswerContent content) implements Aggregate {

    /** The word of the journal. */
    public static final String TYPE = "answer";

    /** Saying something else. */
    public Answer saying(AnswerContent other) {
        return new Answer(id, version + 1, path, other);
    }

    /** The answer that an entry shows. */
    static Answer from(Entry entry) {
        return new Answer(
                AnswerId.parse(entry.aggregate().id()),
                entry.version(),
                entry.path(),
                AnswerContent.from(entry.image()));
    }

    @Override
    public AggregateRef ref() {
        return id.ref();
    }

    @Override
    public Fields fields() {
        return content.fields();
    }
}
