package org.holdfast.domain.journal;

class InMemoryJournalTest implements JournalContract {

    private final Journal journal = new InMemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }
}
