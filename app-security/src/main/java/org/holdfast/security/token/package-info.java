/** Programs that call the API with a token: who they are, and how often they may. */
@NullMarked
package org.holdfast.security.token;

import org.jspecify.annotations.NullMarked;
