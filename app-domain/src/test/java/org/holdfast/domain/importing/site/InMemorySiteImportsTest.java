package org.holdfast.domain.importing.site;

class InMemorySiteImportsTest implements SiteImportsContract {

    private final InMemorySiteImports imports = new InMemorySiteImports();

    @Override
    public SiteImports imports() {
        return imports;
    }
}
