/// Present mode: what the lecturer shows, in large print, what stays covered until the class has guessed, and the bookmarks of
/// the document.
@NullMarked
package losslab.app.present;

import org.jspecify.annotations.NullMarked;
