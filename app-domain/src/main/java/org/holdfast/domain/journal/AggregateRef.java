package org.holdfast.domain.journal;

/**
 * Names an aggregate in the journal.
 *
 * @param type the word of the product in lower case, for example {@code site}
 * @param id unique among its type in the whole installation
 */
public record AggregateRef(String type, String id) {

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
