package org.holdfast.domain.factor;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the second factor of a member.
 *
 * @param enrolledAt since when there is one
 * @param recoveryCodes how many are left
 * @param required whether the organisation wants everybody to have one who comes in by a link
 */
public record FactorState(Optional<Instant> enrolledAt, int recoveryCodes, boolean required) {}
