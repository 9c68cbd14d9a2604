package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Identities at which somebody else comes as soon as it was looked whether a member has one: the one who looked goes on
 * when the other has finished, or waits.
 */
final class Meanwhile implements ProviderIdentities {

    private static final long LONG_ENOUGH_MILLISECONDS = 300;

    private final ProviderIdentities identities;
    private final Runnable other;
    private Optional<CompletableFuture<Void>> coming = Optional.empty();

    Meanwhile(ProviderIdentities identities, Runnable other) {
        this.identities = identities;
        this.other = other;
    }

    /** Waits for the other, and throws what it threw. */
    void join() throws Exception {
        coming.orElseThrow().get(10, TimeUnit.SECONDS);
    }

    @Override
    public List<ProviderIdentity> ofMember(OrganisationId organisation, MemberId member) {
        List<ProviderIdentity> before = identities.ofMember(organisation, member);
        CompletableFuture<Void> started = CompletableFuture.runAsync(other);
        coming = Optional.of(started);
        try {
            started.get(LONG_ENOUGH_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // as it should
        } catch (Exception refused) {
            // told by join
        }
        return before;
    }

    @Override
    public Optional<ProviderIdentity> find(String id) {
        return identities.find(id);
    }

    @Override
    public void save(ProviderIdentity identity) {
        identities.save(identity);
    }
}
