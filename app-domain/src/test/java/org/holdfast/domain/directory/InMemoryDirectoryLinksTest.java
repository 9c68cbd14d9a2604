package org.holdfast.domain.directory;

class InMemoryDirectoryLinksTest implements DirectoryLinksContract {

    private final DirectoryLinks links = new InMemoryDirectoryLinks();

    @Override
    public DirectoryLinks links() {
        return links;
    }
}
