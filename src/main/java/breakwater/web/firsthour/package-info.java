/** The first hour: a file, what escalated looked like, the baseline, five questions. */
@org.jspecify.annotations.NullMarked
package breakwater.web.firsthour;
