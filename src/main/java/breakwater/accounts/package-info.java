/** Knows whom we serve, what they are worth, what is normal for them. */
@org.jspecify.annotations.NullMarked
package breakwater.accounts;
