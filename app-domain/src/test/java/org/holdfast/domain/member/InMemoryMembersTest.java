package org.holdfast.domain.member;

class InMemoryMembersTest implements MembersContract {

    private final Members members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
    }
}
