import type { Patch } from './patched.ts';

/** The exports of Lit's module for the styles of shadow roots, idle. */
export const noStyles = `
export const supportsAdoptingStyleSheets = false;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = () => {};
export const css = () => '';
export const unsafeCSS = css;
export class CSSResult {}
`;

const leftOut = (what: string, from: string): Patch => ({ what, from, to: '' });

/**
 * What Lit's elements can do and ours do not: shadow roots, properties that are attributes as well or have options of
 * their own, controllers, decorators at run time, and being drawn later than at the next turn.
 */
export const elementPatches: readonly Patch[] = [
  {
    what: 'options of a property',
    from:
      ',getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}=Object,' +
      'a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,' +
      'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}' +
      'return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);' +
      'break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},f=(t,s)=>!i(t,s),' +
      'b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f};' +
      'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    to: ',getPrototypeOf:n}=Object,u={},f=(t,s)=>!i(t,s);',
  },
  leftOut('initializers of a class', 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'),
  {
    what: 'observed attributes',
    from: 'return this.finalize(),this._$Eh&&[...this._$Eh.keys()]',
    to: 'this.finalize()',
  },
  {
    what: 'property',
    from:
      'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&' +
      '((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),' +
      'h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){' +
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){' +
      'const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}' +
      'static getPropertyOptions(t){return this.elementProperties.get(t)??b}static _$Ei(){' +
      'if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),' +
      'void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
    to: '',
  },
  {
    what: 'properties of a class',
    from:
      'if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),' +
      'this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];' +
      'for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){' +
      'const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}' +
      'this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}' +
      'this.elementStyles=this.finalizeStyles(this.styles)}',
    to:
      'if(this.hasOwnProperty("finalized"))return;this.finalized=!0,n(this).finalize();' +
      'if(this.hasOwnProperty("properties"))for(const t of this.properties.split(" ")){const s=Symbol();' +
      'e(this.prototype,t,{get(){return this[s]},set(h){i(this[s],h)||(this[s]=h,this.requestUpdate(t))}})}}',
  },
  {
    what: 'styles and names of attributes',
    from:
      'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());' +
      'for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}static _$Eu(t,s){const i=s.attribute;' +
      'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
    to: '',
  },
  {
    what: 'constructor',
    from: 'super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){',
    to: 'super(),this.isUpdatePending=!1,',
  },
  {
    what: 'first request',
    from: 'this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}',
    to: 'this._$AL=new Set,this.requestUpdate()}',
  },
  {
    what: 'controllers',
    from:
      'addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}' +
      '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())' +
      'this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){' +
      'const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);' +
      'return s(t,this.constructor.elementStyles),t}',
    to: '',
  },
  {
    what: 'root of an element',
    from: '{this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}',
    to: '{this.enableUpdating(!0)}',
  },
  leftOut('end of controllers', 'this._$EO?.forEach(t=>t.hostDisconnected?.())'),
  {
    what: 'attributes',
    from:
      'attributeChangedCallback(t,s,i){this._$AK(t,i)}_$ET(t,s){const i=this.constructor.elementProperties.get(t),' +
      'e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u)' +
      '.toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}' +
      '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),' +
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;' +
      'this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
    // Browsers ask for the observed attributes, which finishes a class, only where there is such a callback.
    to: 'attributeChangedCallback(){}',
  },
  {
    what: 'change of a property',
    from:
      'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),' +
      'i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&' +
      '!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
    to: 'requestUpdate(t){this._$AL.add(t),',
  },
  {
    what: 'changed properties',
    from:
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),' +
      '!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),' +
      '!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    to: '',
  },
  {
    what: 'changes that wait',
    from: '_$EM(){this._$AL=new Map,',
    to: '_$EM(){this._$AL=new Set,',
  },
  leftOut('update when there is nothing to do', 'if(!this.isUpdatePending)return;'),
  {
    what: 'turn of an update',
    from: 'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
    to: 'this.performUpdate()}',
  },
  {
    what: 'update',
    from:
      'if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;' +
      'this._$Ep=void 0}const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,' +
      'e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}}let t=!1;const s=this._$AL;try{' +
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}' +
      'catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}',
    to: 'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(t){throw this._$EM(),t}this.updated(s)}',
  },
  leftOut(
    'end of an update',
    '_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}',
  ),
  {
    what: 'promise of an update',
    from: 'return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}',
    to: 'return this._$ES}',
  },
  leftOut('reflected properties', 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'),
  leftOut('first update', 'firstUpdated(t){}'),
  leftOut('start before the first connection', 'enableUpdating(t){}'),
  {
    what: 'class',
    from:
      'y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,' +
      'p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
    to: 'y.finalized=!0;',
  },
];
