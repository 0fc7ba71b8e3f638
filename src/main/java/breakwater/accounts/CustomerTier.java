package breakwater.accounts;

/** What an account is worth to the house; promises may depend on it (framework, step 3). */
public enum CustomerTier {
  STANDARD,
  PREMIUM,
  VIP
}
