/** Accounts and contacts. */
@org.jspecify.annotations.NullMarked
package breakwater.api.accounts;
