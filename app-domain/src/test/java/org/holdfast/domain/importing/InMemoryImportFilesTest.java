package org.holdfast.domain.importing;

class InMemoryImportFilesTest implements ImportFilesContract {

    private final InMemoryImportFiles files = new InMemoryImportFiles();

    @Override
    public ImportFiles files() {
        return files;
    }
}
