package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.SingleSignOn;

/** Asks the broker which directories an organisation has. */
@ApplicationScoped
public class FindDirectories {

    private final DirectoryProvider provider;
    private final Directories directories;
    private final ConnectDirectory connecting;
    private final DirectoryTurn turn;

    @Inject
    public FindDirectories(
            DirectoryProvider provider, Directories directories, ConnectDirectory connecting, DirectoryTurn turn) {
        this.provider = provider;
        this.directories = directories;
        this.connecting = connecting;
        this.turn = turn;
    }

    /**
     * Follows those that are there. One that is not told any more is left as it is: that it was deleted is an event. One
     * of which that was heard is not followed again, unless somebody wants it.
     *
     * @param deleted whether somebody wants those, too
     * @throws IdentityProviderException when the broker does not tell them
     */
    void find(SingleSignOn owner, boolean deleted) {
        List<ToldDirectory> told = provider.directories(owner.provider());
        turn.in(owner.organisation(), () -> {
            told.stream()
                    .filter(directory -> deleted || !deleted(owner, directory))
                    .forEach(directory -> connecting.told(owner, directory));
            return true;
        });
    }

    private boolean deleted(SingleSignOn owner, ToldDirectory told) {
        return directories
                .find(owner.organisation(), told.id())
                .filter(known -> known.bond() == Directory.Bond.DELETED)
                .isPresent();
    }
}
