/** A case in words: what it is, what was said on it, what happened to it. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.story;
