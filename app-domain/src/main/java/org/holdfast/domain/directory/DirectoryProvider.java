package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;

/** The broker of directories. Every call may throw {@link IdentityProviderException}. */
public interface DirectoryProvider {

    /** Whether the installation has one. Where not, the rest must not be called. */
    boolean available();

    /** Whether it can push events: a secret is set by which they are known to be its own. */
    boolean pushes();

    /** The address to which it has to push them. */
    String webhook();

    /** All directories of an organisation. */
    List<ToldDirectory> directories(ProviderOrganisation organisation);

    /**
     * All groups of a directory. May take minutes, as do the people.
     *
     * @param wanted asked before each step; where it says no, {@link BusyException} ends the reading
     */
    List<ToldGroup> groups(DirectoryId directory, BooleanSupplier wanted);

    /** All people of a directory. */
    List<ToldPerson> people(DirectoryId directory, BooleanSupplier wanted);

    /** The ids of the people in a group. */
    List<String> crew(DirectoryId directory, String group, BooleanSupplier wanted);

    /**
     * What happened in the directories of all organisations, oldest first.
     *
     * @param after the event after which to go on; empty to begin at a moment
     * @param from the moment to begin at, without an event
     */
    EventPage events(Optional<String> after, Instant from);
}
