/** Files that the URLs of other documents name. */
@NullMarked
package dev.fakeanam.internal.api.files;

import org.jspecify.annotations.NullMarked;
