package org.holdfast.domain.answer;

class InMemorySheetsTest implements SheetsContract {

    private final Sheets sheets = new InMemorySheets();

    @Override
    public Sheets sheets() {
        return sheets;
    }
}
