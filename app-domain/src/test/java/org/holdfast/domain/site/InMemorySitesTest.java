package org.holdfast.domain.site;

class InMemorySitesTest implements SitesContract {

    private final Sites sites = new InMemorySites();

    @Override
    public Sites sites() {
        return sites;
    }
}
