package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.SignOnRefusedException;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.SingleSignOns;

/** An owner lets all directories be looked for and read whole; the reading itself follows soon. */
@ApplicationScoped
public class ReadDirectoriesAgain {

    private final Access access;
    private final SingleSignOns settings;
    private final Directories directories;
    private final DirectoryProvider provider;
    private final FindDirectories finding;
    private final ConnectDirectory connecting;
    private final DirectoryTurn turn;

    @Inject
    public ReadDirectoriesAgain(
            Access access,
            SingleSignOns settings,
            Directories directories,
            DirectoryProvider provider,
            FindDirectories finding,
            ConnectDirectory connecting,
            DirectoryTurn turn) {
        this.access = access;
        this.settings = settings;
        this.directories = directories;
        this.provider = provider;
        this.finding = finding;
        this.connecting = connecting;
        this.turn = turn;
    }

    /**
     * Looks for them, and lets them be read.
     *
     * @return how many there are
     * @throws SignOnRefusedException {@code sign-on-not-set-up}
     * @throws IdentityProviderException when the broker does not tell them
     */
    public int read(Actor actor) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        SingleSignOn owner = settings.find(actor.organisation())
                .filter(known -> !known.ended())
                .orElseThrow(SignOnRefusedException::notSetUp);
        if (!provider.available()) {
            throw IdentityProviderException.none();
        }
        finding.find(owner, true);
        return turn.in(owner.organisation(), () -> {
            var kept = directories.of(owner.organisation()).stream()
                    .filter(Directory::kept)
                    .toList();
            kept.forEach(connecting::want);
            return kept.size();
        });
    }
}
