/**
 * Accounts (帳號): who holds which role, whose account is in use, with which account somebody signs
 * in, who stands in for whom (代理人), the first person of a school. What a role allows is in {@code
 * access}.
 */
package tw.portfolio.account;
