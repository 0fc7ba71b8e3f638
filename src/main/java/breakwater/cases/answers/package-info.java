/** Keeps texts that people send again and again, and fills them in for one case. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.answers;
