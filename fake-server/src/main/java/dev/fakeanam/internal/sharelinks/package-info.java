/** The five operations as Anam would perform them: permission, validation, meaning, and every error in one place. */
@NullMarked
package dev.fakeanam.internal.sharelinks;

import org.jspecify.annotations.NullMarked;
