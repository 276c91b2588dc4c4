/** Holds what each function really asks of AWS against what its role in the template allows. */
package tw.portfolio.local.permission;
