/** JSON as text, and as values of the JDK. Knows nothing of Anam. */
@NullMarked
package dev.fakeanam.json;

import org.jspecify.annotations.NullMarked;
