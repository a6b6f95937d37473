import { filterClaims } from '$lib/page/claims/filter-claims';

filterClaims(document, location.search);
