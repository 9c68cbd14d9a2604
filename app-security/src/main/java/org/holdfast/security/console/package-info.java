/**
 * What the administrator of the server asks of the running Holdfast, without a door in the network: a file in the data
 * directory, which only the service and the machine's administrator can write to.
 */
@NullMarked
package org.holdfast.security.console;

import org.jspecify.annotations.NullMarked;
