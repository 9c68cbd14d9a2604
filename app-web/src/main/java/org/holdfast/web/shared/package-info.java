/** What every page and every API operation stands on: error mapping, the shell, health. */
@NullMarked
package org.holdfast.web.shared;

import org.jspecify.annotations.NullMarked;
