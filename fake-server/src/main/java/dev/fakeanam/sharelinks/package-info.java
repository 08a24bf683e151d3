/** Share links: their documents, descriptions of links to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.sharelinks;

import org.jspecify.annotations.NullMarked;
