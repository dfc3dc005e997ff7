import type { Patch } from './patched.ts';

const leftOut = (what: string, from: string): Patch => ({ what, from, to: '' });

/**
 * What Lit's templates can do and ours do not: SVG and MathML as a root, bindings in comments, in text of scripts and
 * styles and on an element itself, several windows, and directives.
 */
export const templatePatches: readonly Patch[] = [
  {
    what: 'kinds of templates',
    from: 'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),E=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),',
    to: 'b=(t,...i)=>({strings:t,values:i}),w=b,T=b,E=Symbol(),A=Symbol(),',
  },
  {
    what: 'what is no object',
    from: 'a=t=>null===t||"object"!=typeof t&&"function"!=typeof t,',
    to: 'a=t=>Object(t)!==t,',
  },
  {
    what: 'inside of a tag',
    from: 'f="[ \\t\\n\\f\\r]",',
    to: '',
  },
  {
    what: 'attribute of a tag',
    from: 'p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g")',
    to: 'p=/>|\\s(?:([^\\s"\'>=/]+)(\\s*=\\s*(?:[^\\s"\'`<>=]|(")|))|$)/g',
  },
  leftOut('policy of trusted types', 's=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,'),
  {
    what: 'check of a template',
    from: 'function V(t,i){if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==e?e.createHTML(i):i}',
    to: '',
  },
  {
    what: 'HTML of a template',
    from: 'return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]',
    to: 'return[l+(t[s]||"<?>"),e]',
  },
  { what: 'root of a template', from: 'let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;', to: 'let l="",c=v;' },
  {
    what: 'comments and raw text in a template',
    from: '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):',
    to: 'c=p:',
  },
  {
    what: 'start of a tag',
    from: 'v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,',
    to: 'v=/<\\/?[a-zA-Z][^>\\s]*/g,',
  },
  { what: 'end of a tag', from: '">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(', to: '">"===u[0]?(c=v,d=-1):(' },
  { what: 'attribute in single quotes', from: "void 0===u[3]?p:'\"'===u[3]?$:g)", to: 'void 0===u[3]?p:$)' },
  { what: 'end of an attribute', from: 'c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);', to: 'c=p;' },
  leftOut('single quotes', "g=/'/g,"),
  leftOut('raw text', 'y=/^(?:script|style|textarea|title)$/i,'),
  { what: 'value of an attribute', from: 's.slice(0,d)+h+s.slice(d)+o+x)', to: 's.slice(0,d)+h+s.slice(d)+o)' },
  { what: 'binding on an element', from: ':s+o+(-2===d?i:x)}', to: ':s+o}' },
  {
    what: 'new template',
    from: 'constructor({strings:t,_$litType$:i},e){let r;',
    to: 'constructor({strings:t}){let r;',
  },
  {
    what: 'nodes of a template',
    from: '[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;',
    to: '[f,v]=N(t);for((this.el=document.createElement("template")).innerHTML=f,P.currentNode=this.el.content;',
  },
  { what: 'binding of an attribute', from: 'd.push({type:1,index', to: 'd.push({index' },
  { what: 'attributes of a node', from: 'if(r.hasAttributes())for(const t', to: 'for(const t' },
  {
    what: 'bindings of a node',
    from: 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++}}',
    to: '}else r.data===n&&d.push({index:l});l++}}',
  },
  leftOut('template element', 'static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}'),
  {
    what: 'directives',
    from: 'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    to: '',
  },
  {
    what: 'drawn template',
    from: 'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){',
    to: 'constructor(t){this._$AV=[],this._$AD=t}u(){',
  },
  { what: 'copy of a template', from: 'e=(t?.creationScope??l).importNode(i,!0)', to: 'e=l.importNode(i,!0)' },
  {
    what: 'parts of a drawn template',
    from: 'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),r=s[++n]',
    to: 'this._$AV.push(r.ctor?new r.ctor(h,r.name,r.strings):new k(h,h.nextSibling)),r=s[++n]',
  },
  {
    what: 'values of a drawn template',
    from: 'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    to: 'void 0!==s.strings?(s._$AI(t,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
  },
  {
    what: 'part between nodes',
    from: 'get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,i=this){t=M(this,t,i),',
    to: 'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){',
  },
  { what: 'no change', from: '&&t!==E&&this._(t)', to: '&&this._(t)' },
  { what: 'hole before the end of an empty element', from: 'const x=c===p&&t[i+1].startsWith("/>")?" ":"";', to: '' },
  { what: 'result of a template', from: 'void 0!==t._$litType$?', to: 'void 0!==t.strings?' },
  { what: 'list of templates', from: 'd(t)?this.k(t):', to: 'u(t)?this.k(t):' },
  {
    what: 'compiled template',
    from: '{const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    to: '{const{values:i}=t,e=this._$AC(t);',
  },
  { what: 'first drawing', from: '{const t=new R(e,this),s=t.u(this.options);', to: '{const t=new R(e),s=t.u();' },
  {
    what: 'part of a list',
    from: 'new k(this.O(c()),this.O(c()),this,this.options)',
    to: 'new k(this.O(c()),this.O(c()))',
  },
  {
    what: 'clearing of a part',
    from: '_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}}setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}',
    to: '_$AR(t=this._$AA.nextSibling){for(;t!==this._$AB;){const i=t.nextSibling;t.remove(),t=i}}',
  },
  {
    what: 'rest of a list',
    from: '(this._$AR(s&&s._$AB.nextSibling,e),i.length=e)',
    to: '(this._$AR(s&&s._$AB.nextSibling),i.length=e)',
  },
  {
    what: 'attribute',
    from: 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
    to: 'constructor(t,i,s){this.element=t,this.name=i,',
  },
  {
    what: 'value of an attribute',
    from: '_$AI(t,i=this,s,e){const h=this.strings;',
    to: '_$AI(t,s){const h=this.strings;',
  },
  {
    what: 'whole attribute',
    from: 't=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t)',
    to: 'o=!a(t)||t!==this._$AH,this._$AH=t',
  },
  { what: 'part of an attribute', from: 'r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', to: 'r=e[s+n],' },
  { what: 'change of an attribute', from: 'o&&!e&&this.j(t)', to: 'o&&this.j(t)' },
  leftOut('kind of a property', 'constructor(){super(...arguments),this.type=3}'),
  leftOut('kind of a yes or no', 'constructor(){super(...arguments),this.type=4}'),
  {
    what: 'listener',
    from: 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}',
    to: '_$AI(t){t??=A;this._$AH===A?t!==A&&this.element.addEventListener(this.name,this):t===A&&this.element.removeEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH(t)}',
  },
  leftOut(
    'part on an element',
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
  ),
  {
    what: 'parts for directives',
    from: 'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    to: 'const j={I:k};',
  },
  {
    what: 'drawing',
    from: 'const D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
    to: 'const D=(t,i)=>{(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)}',
  },
];
