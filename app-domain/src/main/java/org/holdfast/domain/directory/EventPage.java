package org.holdfast.domain.directory;

import java.util.List;
import java.util.Optional;

/**
 * Some events in the order in which they happened.
 *
 * @param events those about directories
 * @param last the id of the last event of the page, whatever it was about; empty for an empty page
 * @param more whether there are further ones already
 */
public record EventPage(List<DirectoryEvent> events, Optional<String> last, boolean more) {}
