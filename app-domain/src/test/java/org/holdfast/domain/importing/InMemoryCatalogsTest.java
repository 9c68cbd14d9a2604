package org.holdfast.domain.importing;

class InMemoryCatalogsTest implements CatalogsContract {

    @Override
    public Catalogs catalogs() {
        return new InMemoryCatalogs();
    }

    @Override
    public FileContent fireSafety() {
        return FileFixture.text("fire-safety.txt", "catalog\nFire safety\nFS-1\nFS-2");
    }
}
