package org.holdfast.domain.importing;

class InMemoryTablesTest implements TablesContract {

    @Override
    public Tables tables(ImportLimits limits) {
        return new InMemoryTables(limits);
    }
}
