/**
 * Who may do what (權限): people with their roles and permissions, looked up at each request. Giving
 * and taking roles is in {@code account}.
 */
package tw.portfolio.access;
