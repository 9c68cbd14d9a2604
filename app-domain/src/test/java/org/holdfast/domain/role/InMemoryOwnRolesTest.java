package org.holdfast.domain.role;

class InMemoryOwnRolesTest implements OwnRolesContract {

    private final OwnRoles roles = new InMemoryOwnRoles();

    @Override
    public OwnRoles roles() {
        return roles;
    }
}
