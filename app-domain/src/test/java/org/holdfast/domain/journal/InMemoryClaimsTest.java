package org.holdfast.domain.journal;

import org.holdfast.domain.shared.SettableClock;

class InMemoryClaimsTest implements ClaimsContract {

    private final SettableClock clock = new SettableClock();
    private final Journal journal = new InMemoryJournal();
    private final Claims claims = new InMemoryClaims(journal, clock);

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
