/**
 * Starts {@code holdfast.jar}: finds the data directory, makes sure that nobody else uses it, and hands over to
 * Payara Micro. Nothing of the application itself belongs here: the EAR on Payara Server runs without this package.
 */
@NullMarked
package org.holdfast.ear;

import org.jspecify.annotations.NullMarked;
