package org.holdfast.domain.importing;

class InMemoryImportedRowsTest implements ImportedRowsContract {

    private final InMemoryImportedRows rows = new InMemoryImportedRows();

    @Override
    public ImportedRows rows() {
        return rows;
    }
}
