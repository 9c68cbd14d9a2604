package org.holdfast.domain.board;

class InMemoryItemsTest implements ItemsContract {

    private final Items items = new InMemoryItems();

    @Override
    public Items items() {
        return items;
    }
}
