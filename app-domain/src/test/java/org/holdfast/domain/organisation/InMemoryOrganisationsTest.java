package org.holdfast.domain.organisation;

class InMemoryOrganisationsTest implements OrganisationsContract {

    private final Organisations organisations = new InMemoryOrganisations();

    @Override
    public Organisations organisations() {
        return organisations;
    }
}
