/// What the window works on as a document: new, open, save, recent files, unsaved work.
@NullMarked
package losslab.app.document;

import org.jspecify.annotations.NullMarked;
