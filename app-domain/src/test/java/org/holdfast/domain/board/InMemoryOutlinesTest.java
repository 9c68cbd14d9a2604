package org.holdfast.domain.board;

class InMemoryOutlinesTest implements OutlinesContract {

    private final Outlines outlines = new InMemoryOutlines();

    @Override
    public Outlines outlines() {
        return outlines;
    }
}
