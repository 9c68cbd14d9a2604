package org.holdfast.domain.directory;

class InMemoryDirectoriesTest implements DirectoriesContract {

    private final Directories directories = new InMemoryDirectories();

    @Override
    public Directories directories() {
        return directories;
    }
}
