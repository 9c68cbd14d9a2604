package org.holdfast.domain.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Leases;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signon.SignOnFixture;

/** Directories with everything that follows them, for tests of those who hand events over. */
public final class DirectoryWorld {

    private final DirectoryKernel kernel = new DirectoryKernel();

    /** Lets an organisation be one at the broker. */
    public void connect(OrganisationId organisation, String provider) {
        kernel.settings.save(SignOnFixture.settings(organisation, provider));
    }

    public CatchUp catchUp() {
        return kernel.catchUp;
    }

    public FollowDirectories following() {
        return kernel.following();
    }

    public TidyDirectories tidying() {
        return new TidyDirectories(kernel.heard, kernel.kernel.clock);
    }

    public FakeDirectoryProvider provider() {
        return kernel.provider;
    }

    public Leases leases() {
        return kernel.kernel.leases;
    }

    public SettableClock settableClock() {
        return kernel.kernel.clock;
    }

    public Ids ids() {
        return kernel.kernel.ids;
    }

    public HearEvent hearing() {
        return kernel.hearing;
    }

    public NoteRefusedWebhook refusals() {
        return kernel.refusals;
    }

    public Clock clock() {
        return kernel.kernel.clock;
    }

    public Instant now() {
        return kernel.kernel.clock.instant();
    }

    /** Whether the member of an address may come in; empty where there is none. */
    public Optional<Boolean> welcome(String mail) {
        return kernel.members.findByMail(new MailAddress(mail)).stream()
                .findFirst()
                .map(member -> member.state().welcome());
    }

    /** Another process holds the turn of an organisation from now on. */
    public void occupy(OrganisationId organisation) {
        kernel.kernel.leases.acquire("directory/" + organisation, "another", Duration.ofMinutes(1));
    }

    /** What was written. */
    public List<String> kinds() {
        return kernel.kinds();
    }
}
