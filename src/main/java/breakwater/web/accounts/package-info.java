/** The pages of accounts, and what a case's page shows of its customer. */
@org.jspecify.annotations.NullMarked
package breakwater.web.accounts;
