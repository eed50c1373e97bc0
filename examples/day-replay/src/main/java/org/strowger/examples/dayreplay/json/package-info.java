/** A small JSON writer, {@link org.strowger.examples.dayreplay.json.JsonWriter}, so that the example needs no library for it. */
package org.strowger.examples.dayreplay.json;
