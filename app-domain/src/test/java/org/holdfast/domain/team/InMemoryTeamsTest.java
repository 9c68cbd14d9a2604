package org.holdfast.domain.team;

class InMemoryTeamsTest implements TeamsContract {

    private final Teams teams = new InMemoryTeams();

    @Override
    public Teams teams() {
        return teams;
    }
}
